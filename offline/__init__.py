"""Makes the parts with which a browser calculates by itself: Python and FLINT in WebAssembly, and the engine."""
