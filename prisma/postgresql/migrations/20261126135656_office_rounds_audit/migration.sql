-- CreateTable
CREATE TABLE "CaseDeadline" (
    "caseId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "CaseDeadline_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "OfficeRound" (
    "officeId" TEXT NOT NULL,
    "daily" TEXT NOT NULL,
    "weekly" TEXT NOT NULL,

    CONSTRAINT "OfficeRound_pkey" PRIMARY KEY ("officeId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "previous" BYTEA NOT NULL,
    "sequence" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "officeId" TEXT,
    "actor" TEXT NOT NULL,
    "subject" BYTEA,
    "detail" TEXT,
    "keyId" TEXT NOT NULL,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("previous")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_sequence_key" ON "AuditEntry"("sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_day_idx" ON "AuditEntry"("day");

-- AddForeignKey
ALTER TABLE "CaseDeadline" ADD CONSTRAINT "CaseDeadline_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
