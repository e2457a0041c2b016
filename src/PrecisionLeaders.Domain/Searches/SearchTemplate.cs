using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Searches;

/// <summary>How searches of a kind begin: with which stages, which requirements and what of the brief. One of those on offer is the default.</summary>
public sealed class SearchTemplate : Listed
{
    private SearchTemplate() { }

    /// <param name="name">how it is called</param>
    /// <param name="stages">on offer; what a search of it begins with</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long, or the stages are retired</exception>
    public SearchTemplate(string? name, StageSet stages, Guid? id = null) : base(name, id) => BeginWith(stages, null);

    /// <summary>A title to begin with: "Chief Precision Medicine Officer".</summary>
    public string? Title { get; private set; }
    public NamedDesignation? Designation { get; private set; }
    public Guid? DesignationId { get; private set; }
    public StageSet StageSet { get; private set; } = null!;
    public Guid StageSetId { get; private set; }

    /// <summary>What a search of it asks at its beginning; without it, nothing.</summary>
    public RequirementTemplate? Requirements { get; private set; }
    public Guid? RequirementsId { get; private set; }

    public string? Mandate { get; private set; }
    public string? OperatingModel { get; private set; }
    public string? ReportingLine { get; private set; }
    public bool HasBrief => Mandate is not null || OperatingModel is not null || ReportingLine is not null;

    /// <summary>What a search begins from when nothing else is chosen.</summary>
    public bool IsDefault { get; private set; }

    /// <exception cref="RuleBrokenException">when the title is too long, or the designation was retired before it was chosen here</exception>
    public void Suggest(string? title, NamedDesignation? designation)
    {
        Title = Rule.OptionalText(title, "The title", Search.TitleLength);
        RequireOffered(designation, DesignationId);
        (Designation, DesignationId) = (designation, designation?.Id);
    }

    /// <exception cref="RuleBrokenException">when either was retired before it was chosen here</exception>
    public void BeginWith(StageSet stages, RequirementTemplate? requirements)
    {
        ArgumentNullException.ThrowIfNull(stages);
        RequireOffered(stages, StageSetId);
        RequireOffered(requirements, RequirementsId);
        (StageSet, StageSetId, Requirements, RequirementsId) = (stages, stages.Id, requirements, requirements?.Id);
    }

    /// <summary>Says what of the brief is written before anybody has asked the client.</summary>
    /// <exception cref="RuleBrokenException">when a part is too long</exception>
    public void WriteBrief(string? mandate, string? operatingModel, string? reportingLine)
    {
        var brief = new PositionBrief();
        brief.Write(mandate, operatingModel, reportingLine, null, null, null, null);
        (Mandate, OperatingModel, ReportingLine) = (brief.Mandate, brief.OperatingModel, brief.ReportingLine);
    }

    /// <summary>Becomes what a search begins from when nothing else is chosen, in the place of whichever was.</summary>
    /// <param name="all">the templates there are</param>
    /// <exception cref="RuleBrokenException">when it is retired</exception>
    public void BecomeDefault(IEnumerable<SearchTemplate> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        Rule.Require(!IsRetired, $"{Name} is retired. Offer it again before it becomes the default.");
        foreach (var other in all) other.IsDefault = false;
        IsDefault = true;
    }

    /// <exception cref="RuleBrokenException">when it is the default</exception>
    public override void Retire()
    {
        RequireDispensable([]);
        base.Retire();
    }

    /// <exception cref="RuleBrokenException">when it is the default: a search would have nothing to begin from</exception>
    public override void RequireDispensable(IReadOnlyCollection<Listed> all) => Rule.Require(!IsDefault, $"{Name} is the default. Make another template the default first.");

    /// <summary>A template that says the same, to be changed by itself.</summary>
    /// <exception cref="RuleBrokenException">when the name is missing or too long, or something it begins with is retired</exception>
    public SearchTemplate Copy(string? name, Guid? id = null)
    {
        var copy = new SearchTemplate(name, StageSet, id);
        copy.BeginWith(StageSet, Requirements);
        copy.Suggest(Title, Designation);
        copy.WriteBrief(Mandate, OperatingModel, ReportingLine);
        return copy;
    }

    /// <summary>The templates that ship.</summary>
    /// <param name="stages">the stages of all of them</param>
    /// <param name="gates">what they ask</param>
    /// <param name="designations">the firm's; those of the rank are suggested by the first that is on offer</param>
    public static IEnumerable<SearchTemplate> Defaults(StageSet stages, RequirementTemplate? gates, IReadOnlyCollection<NamedDesignation> designations)
    {
        NamedDesignation? Of(Designation rank) => designations.FirstOrDefault(held => held.Rank == rank && !held.IsRetired);
        SearchTemplate Made(string name, NamedDesignation? designation)
        {
            var template = new SearchTemplate(name, stages);
            template.BeginWith(stages, gates);
            template.Suggest(null, designation);
            return template;
        }

        var executive = Made("Executive search", null);
        executive.IsDefault = true;
        var chief = Made("Precision medicine chief", Of(Candidates.Designation.Chief));
        chief.Suggest("Chief Precision Medicine Officer", chief.Designation);
        chief.WriteBrief("Bring genomic and data-led care into routine use across the institution, and say what it does for patients and what it costs.", null, "Chief executive or dean");
        var director = Made("Director search", Of(Candidates.Designation.Director));
        director.WriteBrief(null, null, "Chief of the field, or department chair");
        return [executive, chief, director];
    }

    private static void RequireOffered(Listed? chosen, Guid? held) =>
        Rule.Require(chosen is null || chosen.IsOpenTo(chosen.Id == held), $"{chosen?.Name} is retired. Choose another, or offer it again first.");
}
