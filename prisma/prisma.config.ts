import { defineConfig } from 'prisma/config';

// For Prisma's own commands against a server: `npx prisma migrate status --config prisma/prisma.config.ts`.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
