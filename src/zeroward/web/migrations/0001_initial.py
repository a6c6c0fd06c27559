import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='EditorialPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say the answer.', verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('text', 1), ('image', 2), ('quote', 5)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'form_classname': 'title', 'label': 'Heading', 'template': 'web/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['h3', 'bold', 'italic', 'ol', 'ul', 'link', 'document-link'], 'label': 'Text'}), 2: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Picture', 'template': 'web/blocks/image.html'}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'words'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'who said it'}), 5: ('wagtail.blocks.StructBlock', [[('text', 3), ('speaker', 4)]], {})})),
                ('contact', wagtail.fields.RichTextField(blank=True, verbose_name='whom to ask')),
            ],
            options={
                'verbose_name': 'editorial page',
                'verbose_name_plural': 'editorial pages',
            },
            bases=('wagtailcore.page',),
        ),
    ]
