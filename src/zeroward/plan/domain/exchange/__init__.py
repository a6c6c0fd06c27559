"""Files that fill a plan: what a row of each part means, and the commit of what a dry run has shown."""
