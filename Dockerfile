# docs/docker.md says how to run it, and what a container takes away and what it does not.
# Not 24.19 or later: there SQLite's driver ends the process at a collection of garbage (docs/running.md).
ARG NODE_IMAGE=node:24.18.1-trixie-slim

FROM ${NODE_IMAGE} AS build
# For better-sqlite3, which compiles where no prebuilt binary can be fetched.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
# The package's own `prepare` needs the sources: it runs below, so that a change of them installs nothing again.
RUN npm ci --ignore-scripts --no-audit --no-fund && npm rebuild better-sqlite3
COPY prisma.config.ts tsconfig.json tsconfig.build.json ./
COPY prisma ./prisma
COPY forms ./forms
COPY adapters ./adapters
COPY src ./src
RUN npm run prepare && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE} AS service
# Further Debian packages, with blanks between them.
ARG EXTRA_PACKAGES=""
RUN apt-get update \
  && apt-get install -y --no-install-recommends tini mat2 ffmpeg libheif-examples libimage-exiftool-perl ${EXTRA_PACKAGES} \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin kentongan \
  && install -d -m 0700 -o kentongan -g kentongan /data /keys /secret \
  && ln -s /app/dist/src/cli.js /usr/local/bin/kentongan
WORKDIR /app
# Owned by root: the service can change nothing of its own program.
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/forms ./forms
COPY --from=build /app/adapters ./adapters
COPY --from=build /app/src/texts ./src/texts
COPY --from=build /app/dist ./dist
# A container has no loopback that others could use, so it listens on all its addresses; compose.yaml publishes one.
# NODE_OPTIONS: where V8 may take gigabytes it collects late, keeps four times what is in use, and three times 16 MB for
# what is new (docs/benchmarks.md says all of it).
ENV HOST=0.0.0.0 \
  PORT=3000 \
  KENTONGAN_CONFIG=/etc/kentongan/kentongan.yaml \
  KENTONGAN_DATA=/data \
  KENTONGAN_KEYS=/keys \
  KENTONGAN_SECRET_FILE=/secret/secret \
  NODE_OPTIONS="--max-old-space-size=512 --max-semi-space-size=8 --v8-pool-size=1"
VOLUME ["/data", "/keys", "/secret"]
EXPOSE 3000
USER 10001:10001
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# tini hands signals on and buries children; without it Node.js would be process 1, which ignores what it does not handle.
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["kentongan", "start"]
