"""Files in an S3-compatible object store, by settings. Imported only where a bucket is named."""
