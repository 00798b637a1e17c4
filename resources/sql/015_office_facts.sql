-- Schema 15: what the office puts on its papers (docs/storage.md, "Facts of the office").

-- A text by its name ("authority", "decision.signer.title"); several lines are parted by line feeds. No row: nothing is said.
CREATE TABLE office_fact (
    name  TEXT PRIMARY KEY CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 60),
    value TEXT NOT NULL CHECK (length(CAST(value AS BLOB)) BETWEEN 1 AND 8000)
) STRICT, WITHOUT ROWID;
