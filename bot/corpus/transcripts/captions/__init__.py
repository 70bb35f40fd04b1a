"""What captions show, each word said once: cues, their markup, repeated lines, sounds."""
