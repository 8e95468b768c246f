-- How far back the visit looked that left the validators: an unchanged listing has nothing new only for a run
-- that looks no further.
ALTER TABLE listing_state ADD COLUMN looked_back bigint;
