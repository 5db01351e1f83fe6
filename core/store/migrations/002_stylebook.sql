-- What the paper has decided once for all of its pages: words, ignored findings, strictness of rules, glossary, weights.
-- A log like that of the pages: the last ruling on a key counts.
CREATE TABLE style_entry (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL UNIQUE,  -- order, from 1
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    section TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT                       -- NULL: the ruling is taken back
);
CREATE TRIGGER style_entry_stays BEFORE DELETE ON style_entry
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER style_entry_is_final BEFORE UPDATE ON style_entry
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

-- Derived: how often a rule's findings were accepted and rejected on a page.
CREATE TABLE judged_rule (
    document TEXT NOT NULL REFERENCES page (document),
    rule TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    PRIMARY KEY (document, rule)
);
