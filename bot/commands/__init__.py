"""The commands, a module each: `add_arguments` is what it takes, `run` does it.

`run` is given what was typed, with the `folder` of the record, and the settings; it returns an exit
status.
"""

OK, FAILED, UNUSABLE = 0, 1, 2  # exit statuses: done, a check that failed, and bad input
