-- Who did what stands in the audit log, by which token, and the code of the failure with which it
-- was refused. Entries from before have none of the three, and their MAC is as it was.
ALTER TABLE audit ADD COLUMN who TEXT;
ALTER TABLE audit ADD COLUMN token INTEGER;
ALTER TABLE audit ADD COLUMN refused TEXT;

-- A number by which the audit log names a token. None is ever used again: no token is deleted.
ALTER TABLE token ADD COLUMN number INTEGER;
UPDATE token SET number = (
    SELECT count(*) FROM token AS other
    WHERE (other.created_at, other.hash) <= (token.created_at, token.hash)
);
CREATE UNIQUE INDEX token_by_number ON token (number);
