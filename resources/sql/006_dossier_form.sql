-- Schema 6: the form after which a row of dossier counters is told.

-- form: 0 the ten counters, 1 form II.06a of Thông tư 01/2020/TT-VPCP, in which "direct" holds what came by post, too, and there is neither
-- "postal" nor "returned".
ALTER TABLE dossier ADD COLUMN form INTEGER NOT NULL DEFAULT 0
    CHECK (form = 0 OR (form = 1 AND postal IS NULL AND returned IS NULL));
