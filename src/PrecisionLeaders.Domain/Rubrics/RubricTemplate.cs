namespace PrecisionLeaders.Domain.Rubrics;

/// <summary>What a new rubric can begin with.</summary>
/// <param name="Id">as the form sends it</param>
/// <param name="Name">as people choose it</param>
/// <param name="Says">what it is for</param>
/// <param name="Fill">writes it into an empty draft</param>
public sealed record RubricTemplate(string Id, string Name, string Says, Action<Rubric> Fill)
{
    public static IReadOnlyList<RubricTemplate> Shipped { get; } =
    [
        new("default", "Precision medicine leader", "Eight competencies; direction, care, science and coalition weigh 15, the others 10.", DefaultRubric.Fill),
        new("research-led", "Director, research-led", "The same eight; scientific depth weighs 25.", ResearchLed),
        new("equal-weights", "Equal weights", "The same eight, each worth as much as the others.", EqualWeights),
        new("blank", "Blank", "No competency yet.", _ => { }),
    ];

    public Rubric Draft(string key, string name)
    {
        var rubric = new Rubric(key, name, RubricNames.FirstNumber);
        Fill(rubric);
        return rubric;
    }

    private static void ResearchLed(Rubric rubric)
    {
        DefaultRubric.Fill(rubric);
        foreach (var competency in rubric.Competencies)
            competency.Weigh(competency.Code switch { "K3" => 25, "K1" or "K4" or "K5" => 15, "K7" or "K8" => 5, _ => 10 });
        rubric.Explain("The role leads research that is carried toward care: scientific depth counts most, then direction, data and holding a coalition together; money and public voice are shared with others.");
    }

    private static void EqualWeights(Rubric rubric)
    {
        DefaultRubric.Fill(rubric);
        rubric.Equalise();
        rubric.Explain(null);
    }
}
