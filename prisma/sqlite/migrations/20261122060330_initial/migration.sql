-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "expiresOn" TEXT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Case" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "closedOn" TEXT,
    "touchedOn" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "receiptTag" BLOB,
    "receiptWrap" BLOB,
    "fileRecipient" TEXT NOT NULL,
    "mailboxRecipient" TEXT NOT NULL,
    "body" BLOB NOT NULL,
    "mac" BLOB NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CaseOffice" (
    "caseId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "identities" BLOB,
    "readOn" TEXT,

    PRIMARY KEY ("caseId", "officeId"),
    CONSTRAINT "CaseOffice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "caseId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "sender" TEXT NOT NULL,
    "sealed" BLOB NOT NULL,
    "mac" BLOB NOT NULL,
    CONSTRAINT "Message_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "caseId" TEXT,
    "state" TEXT NOT NULL,
    "job" BLOB,
    "meta" BLOB,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "expiresOn" TEXT,
    CONSTRAINT "Evidence_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "EvidenceChunk" (
    "evidenceId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "data" BLOB NOT NULL,

    PRIMARY KEY ("evidenceId", "index"),
    CONSTRAINT "EvidenceChunk_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "OutboxItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "linkId" TEXT,
    "sealed" BLOB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" BIGINT NOT NULL,
    "position" BIGINT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "OfficeLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "tag" BLOB NOT NULL,
    "sealed" BLOB NOT NULL,
    "state" BLOB,
    "linkedOn" TEXT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Invitation" (
    "hash" BLOB NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,
    "usedOn" TEXT
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "Session_expiresOn_idx" ON "Session"("expiresOn");

-- CreateIndex
CREATE UNIQUE INDEX "Case_code_key" ON "Case"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Case_receiptTag_key" ON "Case"("receiptTag");

-- CreateIndex
CREATE INDEX "Case_status_touchedOn_idx" ON "Case"("status", "touchedOn");

-- CreateIndex
CREATE INDEX "CaseOffice_officeId_idx" ON "CaseOffice"("officeId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_caseId_sequence_key" ON "Message"("caseId", "sequence");

-- CreateIndex
CREATE INDEX "Evidence_state_idx" ON "Evidence"("state");

-- CreateIndex
CREATE INDEX "Evidence_caseId_idx" ON "Evidence"("caseId");

-- CreateIndex
CREATE INDEX "OutboxItem_dueAt_idx" ON "OutboxItem"("dueAt");

-- CreateIndex
CREATE INDEX "OutboxItem_linkId_position_idx" ON "OutboxItem"("linkId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "OfficeLink_tag_key" ON "OfficeLink"("tag");

-- CreateIndex
CREATE INDEX "OfficeLink_officeId_idx" ON "OfficeLink"("officeId");
