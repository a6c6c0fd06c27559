import django.core.validators
import django.db.models.deletion
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('places', '0001_initial'),
        ('taxonomy', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Service',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='made')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='changed')),
                ('key', models.CharField(max_length=120, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(?:[-.][a-z0-9]+)*$', 'Use lower-case letters, digits, hyphens and full stops only, for example climate-city-contract.')], verbose_name='key')),
                ('source_ref', models.JSONField(blank=True, default=list, verbose_name='place in the source')),
                ('wording', models.CharField(choices=[('own', 'our own words'), ('source', 'the words of the source'), ('contributed', 'words of a contributor')], default='own', max_length=12, verbose_name='wording')),
                ('method', models.CharField(blank=True, max_length=300, verbose_name='method')),
                ('quality', models.CharField(blank=True, choices=[('high', 'stated by the source'), ('medium', 'read or inferred from the source'), ('low', 'assumption'), ('', 'not assessed')], max_length=8, verbose_name='quality')),
                ('quality_note', models.TextField(blank=True, verbose_name='note on the quality')),
                ('recorded_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='recorded')),
                ('source_lang', models.CharField(default='en', max_length=12, verbose_name='language of the source text')),
                ('stage', models.CharField(choices=[('complete', 'complete'), ('in_progress', 'in progress'), ('to_come', 'to come')], default='complete', max_length=12, verbose_name='stage')),
                ('due_on', models.DateField(blank=True, help_text='When the missing part should be there.', null=True, verbose_name='due')),
                ('review_by', models.DateField(blank=True, null=True, verbose_name='review by')),
                ('archived_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='archived')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('description', models.TextField(blank=True, verbose_name='what it offers')),
                ('providers', models.TextField(blank=True, verbose_name='who offers it, one a line')),
                ('level', models.CharField(blank=True, help_text='Concept of “levels”.', max_length=20, verbose_name='level')),
                ('kind', models.CharField(blank=True, help_text='Concept of “service-kinds”.', max_length=60, verbose_name='kind')),
                ('formats', models.TextField(blank=True, verbose_name='formats, one a line')),
                ('eligibility', models.TextField(blank=True, verbose_name='for whom')),
                ('reach', models.CharField(blank=True, help_text='eu, international, countries', max_length=14, verbose_name='reach')),
                ('languages', models.JSONField(blank=True, default=list, verbose_name='languages')),
                ('status', models.CharField(blank=True, max_length=80, verbose_name='status')),
                ('period', models.CharField(blank=True, max_length=80, verbose_name='period')),
                ('materials', models.JSONField(blank=True, default=list, verbose_name='keys of materials about it')),
                ('website', models.URLField(blank=True, max_length=500, verbose_name='website')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('countries', models.ManyToManyField(blank=True, related_name='services', to='places.country', verbose_name='countries')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('owner', models.ForeignKey(blank=True, help_text='Who looks after this record.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='owner')),
                ('pathways', models.ManyToManyField(blank=True, related_name='services', to='taxonomy.concept', verbose_name='pathways')),
                ('recorded_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='recorded by')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.source', verbose_name='source')),
            ],
            options={
                'verbose_name': 'service',
                'verbose_name_plural': 'services',
                'ordering': ['name'],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
    ]
