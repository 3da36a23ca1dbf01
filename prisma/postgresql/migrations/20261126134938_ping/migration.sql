-- CreateTable
CREATE TABLE "Ping" (
    "id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Ping_pkey" PRIMARY KEY ("id")
);
