import django.db.models.deletion
import django.utils.timezone
import zeroward.people.models.membership
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                ('first_name', models.CharField(blank=True, max_length=80, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=80, verbose_name='last name')),
                ('position', models.CharField(blank=True, max_length=120, verbose_name='position')),
                ('language', models.CharField(default='en', max_length=12, verbose_name='language of letters')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('is_staff', models.BooleanField(default=False, verbose_name='may enter the technical administration')),
                ('is_example', models.BooleanField(default=False, verbose_name='made up for demonstration')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='joined')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'ordering': ['last_name', 'first_name', 'email'],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('scope', models.CharField(db_index=True, max_length=130, verbose_name='scope')),
                ('role', models.CharField(choices=[('city-coordinator', 'city coordinator'), ('city-editor', 'city editor'), ('city-reader', 'city reader'), ('city-verifier', 'city verifier'), ('platform-coordinator', 'platform coordinator'), ('platform-editor', 'platform editor'), ('mission-editor', 'Mission editor'), ('mission-analyst', 'Mission analyst'), ('helpdesk', 'helpdesk'), ('programme-manager', 'programme manager'), ('expert', 'expert'), ('administrator', 'administrator')], max_length=24, verbose_name='role')),
                ('token', models.CharField(default=zeroward.people.models.membership.new_token, editable=False, max_length=64, unique=True)),
                ('message', models.TextField(blank=True, verbose_name='message')),
                ('hands_over', models.BooleanField(default=False, verbose_name="hands the inviter's role over")),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='made')),
                ('expires_on', models.DateField(verbose_name='expires')),
                ('accepted_at', models.DateTimeField(blank=True, null=True, verbose_name='accepted')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn')),
                ('accepted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('invited_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'invitation',
                'verbose_name_plural': 'invitations',
                'ordering': ['-made_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='JoinRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(db_index=True, max_length=130, verbose_name='scope')),
                ('role', models.CharField(choices=[('city-coordinator', 'city coordinator'), ('city-editor', 'city editor'), ('city-reader', 'city reader'), ('city-verifier', 'city verifier'), ('platform-coordinator', 'platform coordinator'), ('platform-editor', 'platform editor'), ('mission-editor', 'Mission editor'), ('mission-analyst', 'Mission analyst'), ('helpdesk', 'helpdesk'), ('programme-manager', 'programme manager'), ('expert', 'expert'), ('administrator', 'administrator')], max_length=24, verbose_name='role')),
                ('proof', models.TextField(help_text='For example your official e-mail address, a page that names you, or who can confirm.', verbose_name='proof')),
                ('state', models.CharField(choices=[('open', 'waiting for an answer'), ('approved', 'approved'), ('declined', 'declined'), ('withdrawn', 'withdrawn'), ('expired', 'expired')], default='open', max_length=9, verbose_name='state')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='made')),
                ('expires_on', models.DateField(verbose_name='expires')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='decided')),
                ('answer', models.TextField(blank=True, verbose_name='answer')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='join_requests', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'request to join',
                'verbose_name_plural': 'requests to join',
                'ordering': ['made_at', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('user', 'scope'), name='one_open_request_per_scope')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(db_index=True, max_length=130, verbose_name='scope')),
                ('role', models.CharField(choices=[('city-coordinator', 'city coordinator'), ('city-editor', 'city editor'), ('city-reader', 'city reader'), ('city-verifier', 'city verifier'), ('platform-coordinator', 'platform coordinator'), ('platform-editor', 'platform editor'), ('mission-editor', 'Mission editor'), ('mission-analyst', 'Mission analyst'), ('helpdesk', 'helpdesk'), ('programme-manager', 'programme manager'), ('expert', 'expert'), ('administrator', 'administrator')], max_length=24, verbose_name='role')),
                ('valid_from', models.DateField(default=django.utils.timezone.localdate, verbose_name='from')),
                ('valid_to', models.DateField(blank=True, null=True, verbose_name='until')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='note')),
                ('granted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'membership',
                'verbose_name_plural': 'memberships',
                'ordering': ['scope', 'role', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('valid_to__isnull', True)), fields=('user', 'scope', 'role'), name='one_open_membership_per_role')],
            },
        ),
    ]
