"""What a browser is told to refuse: everything that does not come from here."""

from __future__ import annotations

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types scripts",
    )
)
OF_WORKERS = {
    "engineworker.js": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    "serviceworker.js": "default-src 'none'; connect-src 'self'",
}
"""What the scripts that run beside the page are told to refuse; WebAssembly is compiled in one of them alone."""
SNIFF = {"X-Content-Type-Options": "nosniff"}
HEADERS = {
    **SNIFF,
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
}
