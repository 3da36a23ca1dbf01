-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "state" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,
    "expiresOn" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" TEXT NOT NULL,
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
    "receiptTag" BYTEA,
    "receiptWrap" BYTEA,
    "fileRecipient" TEXT NOT NULL,
    "mailboxRecipient" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseOffice" (
    "caseId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "identities" BYTEA,
    "readOn" TEXT,

    CONSTRAINT "CaseOffice_pkey" PRIMARY KEY ("caseId","officeId")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "sender" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "caseId" TEXT,
    "state" TEXT NOT NULL,
    "job" BYTEA,
    "meta" BYTEA,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "expiresOn" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceChunk" (
    "evidenceId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "EvidenceChunk_pkey" PRIMARY KEY ("evidenceId","index")
);

-- CreateTable
CREATE TABLE "OutboxItem" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "linkId" TEXT,
    "sealed" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" BIGINT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "OutboxItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeLink" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "tag" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "state" BYTEA,
    "linkedOn" TEXT NOT NULL,

    CONSTRAINT "OfficeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "hash" BYTEA NOT NULL,
    "officeId" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,
    "usedOn" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("hash")
);

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

-- AddForeignKey
ALTER TABLE "CaseOffice" ADD CONSTRAINT "CaseOffice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceChunk" ADD CONSTRAINT "EvidenceChunk_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;
