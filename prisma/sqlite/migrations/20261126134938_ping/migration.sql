-- CreateTable
CREATE TABLE "Ping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sealed" BLOB NOT NULL
) WITHOUT ROWID;
