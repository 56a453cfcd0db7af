-- CreateTable
CREATE TABLE "import_left_out" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "column" INTEGER,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "import_left_out_pkey" PRIMARY KEY ("import_id","number")
);

-- AddForeignKey
ALTER TABLE "import_left_out" ADD CONSTRAINT "import_left_out_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "outcome_import"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
