-- What eligibility sources have answered, as it came.

CREATE TABLE result_file (
    id      INTEGER PRIMARY KEY,
    day     TEXT NOT NULL,
    at      INTEGER NOT NULL,
    mark    BLOB NOT NULL,      -- SHA-256 of the bytes
    name    TEXT,               -- a file of the terminal's: its name
    result  INTEGER,            -- and its number in the day
    desk    INTEGER,            -- an answer of the connector's: the desk
    session INTEGER,            -- and the person's time at it
    visit   INTEGER,            -- whose it is
    bytes   BLOB NOT NULL,      -- sealed
    CHECK ((name IS NULL) = (result IS NULL)),
    CHECK ((desk IS NULL) = (session IS NULL)),
    CHECK ((name IS NULL) <> (desk IS NULL))
) STRICT;
-- By which a person's visits are found: an HMAC of name and birth date under a key of this folder.
ALTER TABLE visit ADD COLUMN person BLOB;
CREATE INDEX visit_by_person ON visit (person, day, id);

CREATE INDEX result_file_by_mark ON result_file (mark);
CREATE INDEX result_file_by_visit ON result_file (day, visit);
