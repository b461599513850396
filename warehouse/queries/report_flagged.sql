-- The articles of a run that were not read as a whole, the first hundred: address, title, flags.
select url, title, array_to_string(flags, ', ') from article where run_id = $run_id and len(flags) > 0 order by url limit 100;
