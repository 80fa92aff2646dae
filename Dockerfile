# One image for everything that runs: the application, its workers, its migrations. Every stage starts from the same base, any Linux
# with Python 3.11 or newer and, to build, pip.
ARG PYTHON_IMAGE=docker.io/library/python:3.13-slim

FROM ${PYTHON_IMAGE} AS build
# What is built twice from the same commit is the same, byte for byte: no time of the build is in it.
ARG SOURCE_DATE_EPOCH=0
ENV PYTHONHASHSEED=0 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_COMPILE=1
WORKDIR /build
COPY requirements.lock .
RUN python3 -m venv /app && /app/bin/pip install --quiet --no-deps --require-hashes --requirement requirements.lock

# All that the application stands on, in a layer that a new version of the application has from the one before.
FROM build AS dependencies
RUN /app/bin/pip uninstall --quiet --yes hatchling editables pathspec pluggy trove-classifiers pyyaml setuptools pip \
 && python3 -m compileall -q --invalidation-mode unchecked-hash /app/lib \
 && mkdir --parents /layers/data/data /layers/app && mv /app /layers/app \
 && find /layers -exec touch --no-dereference --date="@${SOURCE_DATE_EPOCH}" {} +

FROM build AS application
COPY pyproject.toml README.md LICENSE ./
COPY src src
# What lets browsers calculate by themselves, where `make offline` has built it.
RUN --mount=type=bind,target=/context mkdir --parents /layer/offline \
 && if [ -d /context/build/offline ]; then cp --recursive /context/build/offline/. /layer/offline/; fi
RUN /app/bin/pip install --quiet --no-build-isolation --no-deps --root=/layer . \
 && python3 -m compileall -q --invalidation-mode unchecked-hash -s /layer /layer/app/lib \
 && find /layer -exec touch --no-dereference --date="@${SOURCE_DATE_EPOCH}" {} +

FROM ${PYTHON_IMAGE}
# What installs packages has no business where nothing is installed.
RUN find / -xdev -depth \( -name pip -o -name 'pip[0-9]*' -o -name 'pip-*' -o -name ensurepip -o -name 'setuptools*' \) \
    -not -path '/proc/*' -exec rm -rf {} +
COPY --from=dependencies --chown=10001:10001 /layers/data /
# Folders that the base has are not in these layers, since they would bring the time of the build.
COPY --from=dependencies /layers/app /
COPY --from=application /layer /
ENV PATH=/app/bin:$PATH PYTHONUNBUFFERED=1 XDG_DATA_HOME=/data CALCULATRICE_HOST=0.0.0.0 CALCULATRICE_PARTS=/offline
USER 10001:10001
EXPOSE 8000
ENTRYPOINT ["calculatrice"]
CMD ["serve"]
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Calculatrice" \
      org.opencontainers.image.description="A calculator whose every displayed digit is right." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
