"""TTML, DFXP and the XML that YouTube gives."""
