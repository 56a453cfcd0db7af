# The hosted product: give it DATABASE_URL, PUBLIC_URL (https, with a proxy in front) and SMTP_URL.
# Without DATABASE_URL the database lies in /data, which is then for one container only.
FROM node:22-bookworm-slim AS build
WORKDIR /bunting
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund || npm install --no-save --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
WORKDIR /bunting
COPY --from=build --chown=node:node /bunting ./
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production RUN=server HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Jobs apart: run the same image with RUN=worker, and this one with JOBS=apart.
CMD ["node", "build/server/index.js"]
