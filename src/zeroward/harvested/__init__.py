"""What harvesters were shown: so that a record which is gone stays known as gone."""
