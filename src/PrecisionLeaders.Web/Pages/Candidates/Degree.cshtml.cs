using FluentValidation;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>One degree, residency, fellowship or certificate.</summary>
public sealed class DegreePage(LeadersDb db, TimeProvider clock) : EntryPage<Degree, DegreeForm>(db, clock, new DegreeForm.Rules())
{
    public override string Folder => "degrees";
    public override string Word => "training";
    public override ProfilePart Part => ProfilePart.Training;
    public override string Anchor => "career";

    protected override Degree? Find(Candidate candidate, Guid id) => candidate.Degrees.FirstOrDefault(held => held.Id == id);
    protected override void Remove(Candidate candidate, Degree entry) => candidate.Drop(entry);
}

public sealed class DegreeForm : IEntryForm<Degree>
{
    public Guid Version { get; set; }
    public string? Award { get; set; }
    public string? Field { get; set; }
    public string? Organisation { get; set; }
    public string? Start { get; set; }
    public string? End { get; set; }

    public void Read(Degree entry) =>
        (Award, Field, Organisation, Start, End) = (entry.Award, entry.Field, entry.Organisation, entry.Start?.ToString(), entry.End?.ToString());

    public string Called() => Field is null ? Award! : $"{Award}, {Field}";

    public void Write(Candidate candidate, Degree? entry, Guid id)
    {
        if (entry is null) candidate.AddDegree(Award!, Field, Organisation, Typed.Date(Start), Typed.Date(End), id);
        else entry.Revise(Award!, Field, Organisation, Typed.Date(Start), Typed.Date(End));
    }

    public sealed class Rules : AbstractValidator<DegreeForm>
    {
        public Rules()
        {
            RuleFor(form => form.Award).Obeys(text => Rule.Text(text, "The degree", Degree.AwardLength));
            RuleFor(form => form.Field).Obeys(text => Rule.OptionalText(text, "The field", Degree.FieldLength));
            RuleFor(form => form.Organisation).Obeys(text => Rule.OptionalText(text, "The school", Degree.OrganisationLength));
            RuleFor(form => form.Start).IsPartialDate();
            RuleFor(form => form.End).IsPartialDate().NotBefore(form => form.Start);
        }
    }
}
