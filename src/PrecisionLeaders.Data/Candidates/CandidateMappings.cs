using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Candidates;

internal sealed class CandidateMapping : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.Property(held => held.GivenName).HasMaxLength(Candidate.NameLength);
        builder.Property(held => held.FamilyName).HasMaxLength(Candidate.NameLength);
        builder.Property(held => held.Suffix).HasMaxLength(Candidate.SuffixLength);
        builder.Property(held => held.Name).HasMaxLength(Candidate.WrittenNameLength);
        builder.Property(held => held.Credentials).HasMaxLength(Candidate.CredentialsLength);
        builder.Property(held => held.SortName).HasMaxLength(Candidate.SortNameLength);
        builder.Property(held => held.Orcid).HasMaxLength(OrcidId.Length);
        builder.Property(held => held.Email).HasMaxLength(Candidate.EmailLength);
        builder.Property(held => held.Phone).HasMaxLength(Candidate.PhoneLength);
        builder.Property(held => held.Place).HasMaxLength(Candidate.PlaceLength);
        builder.Property(held => held.Case).HasMaxLength(Candidate.CaseLength);
        builder.Property(held => held.CurrentTitle).HasMaxLength(Appointment.TitleLength);
        builder.Property(held => held.CurrentOrganisation).HasMaxLength(Appointment.OrganisationLength);
        builder.Property(held => held.CurrentOrganisationFolded).HasMaxLength(Appointment.FoldedLength);
        builder.HasIndex(held => held.CurrentOrganisationFolded);
        builder.HasIndex(held => held.Orcid).IsUnique();
        builder.HasIndex(held => held.Email).IsUnique();
        builder.HasIndex(held => new { held.SortName, held.Id });
        builder.HasIndex(held => new { held.AddedAt, held.Id });
        builder.HasMany(held => held.Degrees).WithOne().HasForeignKey("CandidateId").IsRequired();
        builder.HasMany(held => held.Appointments).WithOne().HasForeignKey("CandidateId").IsRequired();
        builder.HasMany(held => held.Identifiers).WithOne().HasForeignKey("CandidateId").IsRequired();
        builder.HasMany(held => held.Evidence).WithOne().HasForeignKey("CandidateId").IsRequired();
        builder.HasMany(held => held.ScopeOverrides).WithOne().HasForeignKey("CandidateId").IsRequired();
        builder.HasMany(held => held.Specialties).WithOne().HasForeignKey("CandidateId").IsRequired();
        builder.HasMany(held => held.Tags).WithOne().HasForeignKey("CandidateId").IsRequired();
        builder.HasOne(held => held.Source).WithMany().HasForeignKey(held => held.SourceId);
        builder.HasMany(held => held.DeclinedSpecialties).WithOne().HasForeignKey("CandidateId").IsRequired();
        builder.HasMany(held => held.FindWords).WithOne().HasForeignKey("CandidateId").IsRequired();
    }
}

internal sealed class DegreeMapping : IEntityTypeConfiguration<Degree>
{
    public void Configure(EntityTypeBuilder<Degree> builder)
    {
        builder.Property(held => held.Award).HasMaxLength(Degree.AwardLength);
        builder.Property(held => held.Field).HasMaxLength(Degree.FieldLength);
        builder.Property(held => held.Organisation).HasMaxLength(Degree.OrganisationLength);
    }
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.Property(held => held.Title).HasMaxLength(Appointment.TitleLength);
        builder.Property(held => held.Organisation).HasMaxLength(Appointment.OrganisationLength);
        builder.HasOne(held => held.Named).WithMany().HasForeignKey(held => held.NamedId);
    }
}

internal sealed class IdentifierMapping : IEntityTypeConfiguration<Identifier>
{
    public void Configure(EntityTypeBuilder<Identifier> builder)
    {
        builder.Property(held => held.Scheme).HasMaxLength(Identifier.SchemeLength);
        builder.Property(held => held.Value).HasMaxLength(Identifier.ValueLength);
        builder.Property(held => held.Url).HasMaxLength(Candidate.UrlLength);
        builder.HasIndex(held => new { held.Scheme, held.Value });
    }
}

internal sealed class ScopeOverrideMapping : IEntityTypeConfiguration<ScopeOverride>
{
    public void Configure(EntityTypeBuilder<ScopeOverride> builder)
    {
        builder.ToTable("ScopeOverrides");
        builder.Property<Guid>("CandidateId");
        builder.Property(held => held.Reason).HasMaxLength(ScopeOverride.ReasonLength);
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
    }
}

internal sealed class EvidenceItemMapping : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.Property(held => held.Title).HasMaxLength(EvidenceItem.TitleLength);
        builder.Property(held => held.Detail).HasMaxLength(EvidenceItem.DetailLength);
        builder.Property(held => held.Reference).HasMaxLength(EvidenceItem.ReferenceLength);
        builder.Property(held => held.Pmid).HasMaxLength(EvidenceItem.PmidLength);
        builder.Property(held => held.Contribution).HasMaxLength(EvidenceItem.ContributionLength);
        builder.Property(held => held.Figures).HasMaxLength(EvidenceItem.FiguresLength);
        builder.Property(held => held.Subjects).HasMaxLength(EvidenceItem.SubjectsLength);
        builder.HasIndex(held => held.Pmid);
        builder.HasIndex(held => held.Reference);
        builder.Property(held => held.Source).HasMaxLength(Provenance.SourceLength);
        builder.Property(held => held.Url).HasMaxLength(Candidate.UrlLength);
        builder.Property(held => held.FileHash).HasMaxLength(Provenance.FileHashLength);
        builder.Property(held => held.Row).HasMaxLength(Provenance.RowLength);
        builder.Property(held => held.SpeaksTo).HasMaxLength(EvidenceItem.SpeaksToLength);
        builder.Ignore(held => held.Competencies);
        builder.OwnsOne(held => held.Programme, programme =>
        {
            programme.Property(held => held.Service).HasMaxLength(ProgrammeRecord.ServiceLength);
            programme.Property(held => held.PayerCover).HasMaxLength(ProgrammeRecord.CoverLength);
            programme.Property(held => held.Outcome).HasMaxLength(ProgrammeRecord.OutcomeLength);
        });
    }
}

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Listed.NameLength);
        builder.HasIndex(held => held.Name).IsUnique();
    }
}

internal sealed class CandidateTagMapping : IEntityTypeConfiguration<CandidateTag>
{
    public void Configure(EntityTypeBuilder<CandidateTag> builder)
    {
        builder.Property<Guid>("CandidateId");
        builder.HasKey("CandidateId", nameof(CandidateTag.TagId));
    }
}

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Listed.NameLength);
        builder.HasIndex(held => held.Name).IsUnique();
    }
}

internal sealed class NamedDesignationMapping : IEntityTypeConfiguration<NamedDesignation>
{
    public void Configure(EntityTypeBuilder<NamedDesignation> builder)
    {
        builder.ToTable("Designations");
        builder.Property(held => held.Name).HasMaxLength(Listed.NameLength);
        builder.HasIndex(held => held.Name).IsUnique();
    }
}

internal sealed class SpecialtyMapping : IEntityTypeConfiguration<Specialty>
{
    public void Configure(EntityTypeBuilder<Specialty> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Listed.NameLength);
        builder.HasIndex(held => held.Name).IsUnique();
        builder.HasOne<Specialty>().WithMany().HasForeignKey(held => held.BroaderId);
        builder.PrimitiveCollection(held => held.Synonyms);
        builder.PrimitiveCollection(held => held.Headings);
    }
}

internal sealed class DeclinedSpecialtyMapping : IEntityTypeConfiguration<DeclinedSpecialty>
{
    public void Configure(EntityTypeBuilder<DeclinedSpecialty> builder)
    {
        builder.Property<Guid>("CandidateId");
        builder.HasKey("CandidateId", nameof(DeclinedSpecialty.SpecialtyId));
        builder.HasOne<Specialty>().WithMany().HasForeignKey(held => held.SpecialtyId);
    }
}

internal sealed class CandidateSpecialtyMapping : IEntityTypeConfiguration<CandidateSpecialty>
{
    public void Configure(EntityTypeBuilder<CandidateSpecialty> builder)
    {
        builder.Property<Guid>("CandidateId");
        builder.HasKey("CandidateId", nameof(CandidateSpecialty.SpecialtyId));
    }
}

internal sealed class FindWordMapping : IEntityTypeConfiguration<FindWord>
{
    public void Configure(EntityTypeBuilder<FindWord> builder)
    {
        builder.Property<Guid>("CandidateId");
        builder.Property(held => held.Word).HasMaxLength(Words.WordLength);
        builder.HasKey(nameof(FindWord.Word), "CandidateId");
        builder.HasIndex("CandidateId", nameof(FindWord.Word));
    }
}
