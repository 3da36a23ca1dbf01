-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "until" BIGINT NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE UNLOGGED TABLE "SharedKey" (
    "slot" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "SharedKey_pkey" PRIMARY KEY ("slot")
);
