"""The files of a corpus folder: their names, their bytes and their lines."""
