using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>One number or page by which others know the person.</summary>
public sealed class IdentifierEntryPage(LeadersDb db, TimeProvider clock) : EntryPage<Identifier, IdentifierForm>(db, clock, new IdentifierForm.Rules())
{
    public override string Folder => "identifiers";
    public override string Word => "identifier";
    public override ProfilePart Part => ProfilePart.Identifier;
    public override string Anchor => "identifiers";

    protected override Identifier? Find(Candidate candidate, Guid id) => candidate.Identifiers.FirstOrDefault(held => held.Id == id);
    protected override void Remove(Candidate candidate, Identifier entry) => candidate.Drop(entry);

    /// <summary>Who has the number that was typed, or null.</summary>
    public Holder? Holder { get; private set; }

    /// <summary>One number of NIH, OpenAlex or the registry of providers is one person.</summary>
    protected override async Task TellHoldersAsync()
    {
        Holder = await Db.Candidates.SeenBy(User.AsViewer()).OthersWith(CandidateId, Form.Scheme!, Form.Value!).Select(Holder.FromCandidate).FirstOrDefaultAsync();
        if (Holder is not null) ModelState.AddModelError("Form.Value", $"{Holder.Name} is in the pool with this number already.");
    }
}

public sealed class IdentifierForm : IEntryForm<Identifier>
{
    public Guid Version { get; set; }
    public string? Scheme { get; set; }
    public string? Value { get; set; }
    public string? Url { get; set; }

    public void Read(Identifier entry) => (Scheme, Value, Url) = (entry.Scheme, entry.Value, entry.Url);

    public string Called() => $"{Scheme} {Value}";

    public void Write(Candidate candidate, Identifier? entry, Guid id)
    {
        if (entry is null) candidate.Identify(IdentifierSchemes.Named(Scheme!), Value!.Trim(), Url, id);
        else candidate.Revise(entry, IdentifierSchemes.Named(Scheme!), Value!, Url);
    }

    public sealed class Rules : AbstractValidator<IdentifierForm>
    {
        public Rules()
        {
            RuleFor(form => form.Scheme).Obeys(text => Rule.Text(text, "The kind of identifier", Identifier.SchemeLength));
            RuleFor(form => form.Value).Obeys(text => Rule.Text(text, "The identifier", Identifier.ValueLength));
            RuleFor(form => form.Url).Obeys(url => WebAddress.Checked(url));
        }
    }
}
