-- AlterTable
ALTER TABLE "Case" ADD COLUMN "heldUntil" BIGINT;

-- CreateIndex
CREATE INDEX "Case_heldUntil_idx" ON "Case"("heldUntil");
