"""TTML, DFXP, the XML that YouTube gives, and the body of Word documents."""
