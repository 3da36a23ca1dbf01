-- CreateTable
CREATE TABLE "CaseDeadline" (
    "caseId" TEXT NOT NULL PRIMARY KEY,
    "sealed" BLOB NOT NULL,
    CONSTRAINT "CaseDeadline_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "OfficeRound" (
    "officeId" TEXT NOT NULL PRIMARY KEY,
    "daily" TEXT NOT NULL,
    "weekly" TEXT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "AuditEntry" (
    "previous" BLOB NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "officeId" TEXT,
    "actor" TEXT NOT NULL,
    "subject" BLOB,
    "detail" TEXT,
    "keyId" TEXT NOT NULL,
    "mac" BLOB NOT NULL
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_sequence_key" ON "AuditEntry"("sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_day_idx" ON "AuditEntry"("day");
