"""What somebody sees who answers a questionnaire."""
