"""What files of a contract look like: exporters write them so, importers read them so."""
