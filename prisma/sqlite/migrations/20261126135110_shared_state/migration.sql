-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "done" INTEGER NOT NULL,
    "until" BIGINT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "SharedKey" (
    "slot" TEXT NOT NULL PRIMARY KEY,
    "sealed" BLOB NOT NULL
) WITHOUT ROWID;
