-- What files of the inbox hold, so that a file that merely lies there is not read again. A stamp is a digest of path, size and
-- modification time; a home from before this migration reads each of its files once more.
create table seen_file (
    stamp varchar(32) primary key,
    content_hash varchar(64) not null
);
