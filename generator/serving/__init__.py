"""The previews as pages that follow their files: watched, made again, and shown to this machine only."""
