-- The first schema. Ids that leave the file are UUIDs, times are UTC text, exact decimals are text; no rowid means anything.

-- What the archive says of itself: its id, its name, who works here.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Imported files, immutable.
CREATE TABLE source (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    report TEXT NOT NULL,       -- JSON: how it was decoded
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    bytes BLOB NOT NULL
);

-- One page of a source: where its text stands, its geometry, and what the pipeline of the day made of it.
CREATE TABLE document (
    id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL REFERENCES source (id),
    page INTEGER NOT NULL,      -- from 0, in file order
    pipeline TEXT NOT NULL,
    base TEXT NOT NULL,         -- JSON
    layout TEXT NOT NULL,       -- compact text, see store/layout_text.cpp
    UNIQUE (source, page)
);

-- The log: everything that people did. The only truth beside source and document; all tables below are derived from it.
CREATE TABLE entry (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES document (id),
    number INTEGER NOT NULL,    -- order within the document, from 1
    action TEXT NOT NULL,       -- shared by the entries of one user action
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    round TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,      -- JSON
    reason TEXT NOT NULL,
    pipeline TEXT NOT NULL,
    UNIQUE (document, number)
);
CREATE TRIGGER entry_stays BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER entry_is_final BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TABLE vocabulary (
    code TEXT PRIMARY KEY NOT NULL,
    label_zh TEXT NOT NULL,
    label_en TEXT NOT NULL
);
CREATE TABLE term (
    vocabulary TEXT NOT NULL REFERENCES vocabulary (code),
    code TEXT NOT NULL,
    label_zh TEXT NOT NULL,
    label_en TEXT NOT NULL,
    parent TEXT NOT NULL,       -- code, '' at the top
    position INTEGER NOT NULL,
    PRIMARY KEY (vocabulary, code)
);

-- Derived: thrown away and rebuilt at will.
CREATE TABLE page (
    document TEXT PRIMARY KEY NOT NULL REFERENCES document (id),
    paper TEXT NOT NULL,
    date TEXT NOT NULL,
    number TEXT NOT NULL,
    page TEXT NOT NULL,
    section TEXT NOT NULL,
    signed_round TEXT NOT NULL,
    pipeline TEXT NOT NULL      -- that made the derived rows of this document
);
CREATE INDEX page_by_date ON page (date DESC);

CREATE TABLE article (
    document TEXT NOT NULL REFERENCES page (document),
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    open_findings INTEGER NOT NULL,
    decided_findings INTEGER NOT NULL,
    PRIMARY KEY (document, article)
);

CREATE TABLE record (
    document TEXT NOT NULL,
    article TEXT NOT NULL,
    record TEXT NOT NULL,       -- its stable key
    position INTEGER NOT NULL,
    status TEXT NOT NULL,
    kind TEXT NOT NULL,
    surface TEXT NOT NULL,
    value TEXT NOT NULL,
    high TEXT NOT NULL,
    unit TEXT NOT NULL,
    normal_value TEXT NOT NULL,
    normal_unit TEXT NOT NULL,
    indicator TEXT NOT NULL,
    subject TEXT NOT NULL,
    place TEXT NOT NULL,
    time TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (document, article, position),
    FOREIGN KEY (document, article) REFERENCES article (document, article)
);

-- What articles can be chosen by: tags now, named things later.
CREATE TABLE facet (
    document TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,         -- 'tag'
    vocabulary TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, article, position),
    FOREIGN KEY (document, article) REFERENCES article (document, article)
);
CREATE INDEX facet_by_value ON facet (kind, vocabulary, value);

-- The texts that search looks through, and their index. `id` ties the two and means nothing else.
CREATE TABLE search_text (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    article TEXT NOT NULL,
    date TEXT NOT NULL,
    shoulder TEXT NOT NULL,
    headline TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    byline TEXT NOT NULL,
    body TEXT NOT NULL,
    original TEXT NOT NULL,     -- as it was read, where edits have changed it
    UNIQUE (document, article)
);
CREATE INDEX search_text_by_date ON search_text (date DESC);
-- Tokens are cut by store/search.cpp, not by a trigger (trusted_schema is off). The prefix index holds the single characters.
CREATE VIRTUAL TABLE search_index USING fts5 (tokens, content = '', tokenize = 'ascii', prefix = '4');
INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', 400);
