-- The keys of the lines that stood on the newest pages of an outlet.
select distinct line_key
from outlet_line
where outlet = $outlet
and article_id in (
    select distinct article_id from outlet_line where outlet = $outlet order by article_id desc limit $newest
);
