-- Where the raw pages stand, each once.
insert into raw_record by name
select raw.page_sha256, raw.file, raw."offset" as byte_offset
from stage
where kind = 'raw'
and not exists (
    select 1 from raw_record as known
    where known.page_sha256 = raw.page_sha256 and known.file = raw.file and known.byte_offset = raw."offset"
)
group by all
order by min(line);
