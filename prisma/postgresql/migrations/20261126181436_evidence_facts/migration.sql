-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "facts" BYTEA;
