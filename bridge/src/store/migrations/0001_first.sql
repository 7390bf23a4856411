-- The first tables. Columns that hold a person's facts are sealed and say so.

CREATE TABLE meta (
    name    TEXT NOT NULL PRIMARY KEY,
    sealed  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Every event that changes a view, in order. AUTOINCREMENT: a number is never used again,
-- because the sealed event is bound to it.
CREATE TABLE journal (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    day     TEXT NOT NULL,
    desk    INTEGER,            -- NULL: the Day machine
    at      INTEGER NOT NULL,
    event   BLOB NOT NULL       -- sealed
) STRICT;
CREATE INDEX journal_by_day ON journal (day, seq);

CREATE TABLE visit (
    day      TEXT NOT NULL,
    id       INTEGER NOT NULL,
    number   INTEGER,
    stage    TEXT NOT NULL CHECK (stage IN ('at_desk', 'waiting', 'called', 'seen', 'gone')),
    desk     INTEGER CHECK ((desk IS NOT NULL) = (stage = 'at_desk')),
    version  INTEGER NOT NULL,
    began_at INTEGER NOT NULL,
    facts    BLOB NOT NULL,     -- sealed
    PRIMARY KEY (day, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    day       TEXT NOT NULL,
    visit     INTEGER NOT NULL,
    class     TEXT NOT NULL CHECK (class IN ('treatment_and_medicine', 'surgery', 'health_check')),
    state     TEXT NOT NULL CHECK (state IN ('refused', 'agreed', 'lapsed', 'unobtainable')),
    authority TEXT NOT NULL CHECK (authority IN ('terminal', 'connector', 'oral', 'simulator')),
    given_at  INTEGER,
    until     INTEGER,
    PRIMARY KEY (day, visit, class),
    FOREIGN KEY (day, visit) REFERENCES visit (day, id)
) STRICT, WITHOUT ROWID;

-- Only grows. Ids, never names.
CREATE TABLE audit (
    seq   INTEGER PRIMARY KEY,
    at    INTEGER NOT NULL,
    what  TEXT NOT NULL,
    desk  INTEGER,
    visit INTEGER,
    mac   BLOB NOT NULL         -- over this entry and the MAC of the one before
) STRICT;

CREATE TABLE token (
    hash       BLOB NOT NULL PRIMARY KEY,   -- SHA-256 of the bearer token
    role       BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    revoked    INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    hash BLOB NOT NULL PRIMARY KEY,         -- SHA-256 of the one-use code
    role BLOB NOT NULL,
    used INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1))
) STRICT, WITHOUT ROWID;

-- By which an open reception knows its own card again after a restart.
CREATE TABLE card_mark (
    desk INTEGER NOT NULL PRIMARY KEY,
    mark BLOB NOT NULL          -- sealed
) STRICT;

-- Test folders only: the test CA and the virtual cards that the folder made for itself.
CREATE TABLE authority (
    id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL        -- sealed
) STRICT;

CREATE TABLE card (
    slot   INTEGER NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL        -- sealed
) STRICT;
