import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Scheme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='made')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='changed')),
                ('key', models.CharField(max_length=120, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(?:[-.][a-z0-9]+)*$', 'Use lower-case letters, digits, hyphens and full stops only, for example climate-city-contract.')], verbose_name='key')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('version', models.CharField(blank=True, max_length=40, verbose_name='version')),
                ('source', models.CharField(blank=True, max_length=300, verbose_name='source')),
                ('licence', models.CharField(blank=True, max_length=100, verbose_name='licence')),
                ('searched', models.BooleanField(default=True, help_text='Synonyms and translations widen a search.', verbose_name='words are used in the search')),
            ],
            options={
                'verbose_name': 'vocabulary',
                'verbose_name_plural': 'vocabularies',
                'ordering': ['title'],
            },
        ),
        migrations.CreateModel(
            name='Concept',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='made')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='changed')),
                ('key', models.CharField(max_length=120, verbose_name='key')),
                ('notation', models.CharField(blank=True, max_length=120, verbose_name='notation')),
                ('definition', models.TextField(blank=True, verbose_name='definition')),
                ('exact_match', models.JSONField(blank=True, default=list, verbose_name='same as')),
                ('archived_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='archived')),
                ('broader', models.ManyToManyField(blank=True, related_name='narrower', to='taxonomy.concept', verbose_name='broader')),
                ('related', models.ManyToManyField(blank=True, to='taxonomy.concept', verbose_name='related')),
                ('scheme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='concepts', to='taxonomy.scheme', verbose_name='vocabulary')),
            ],
            options={
                'verbose_name': 'concept',
                'verbose_name_plural': 'concepts',
                'ordering': ['scheme_id', 'key'],
            },
        ),
        migrations.CreateModel(
            name='Label',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lang', models.CharField(max_length=12, verbose_name='language')),
                ('kind', models.CharField(choices=[('pref', 'preferred'), ('alt', 'alternative'), ('hidden', 'hidden')], max_length=6, verbose_name='kind')),
                ('text', models.CharField(max_length=200, verbose_name='label')),
                ('origin', models.CharField(default='human', max_length=8, verbose_name='origin')),
                ('reviewed_at', models.DateTimeField(blank=True, null=True, verbose_name='reviewed')),
                ('concept', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='labels', to='taxonomy.concept')),
            ],
            options={
                'verbose_name': 'label',
                'verbose_name_plural': 'labels',
                'ordering': ['lang', 'kind', 'text'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('kind', 'pref')), fields=('concept', 'lang'), name='one_preferred_label_per_language'), models.UniqueConstraint(fields=('concept', 'lang', 'kind', 'text'), name='no_label_twice')],
            },
        ),
        migrations.AddConstraint(
            model_name='concept',
            constraint=models.UniqueConstraint(fields=('scheme', 'key'), name='one_concept_per_key'),
        ),
    ]
