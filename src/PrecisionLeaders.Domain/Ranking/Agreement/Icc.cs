namespace PrecisionLeaders.Domain.Ranking.Agreement;

/// <summary>The six intraclass correlations of Shrout &amp; Fleiss. The first figure is the model, the second whether one rater or the mean of all k is judged.</summary>
public enum IccForm
{
    /// <summary>ICC(1,1): each target has raters of its own; one rater's level.</summary>
    OneWaySingle,

    /// <summary>ICC(2,1): the raters are some of many; one rater's level, absolute agreement.</summary>
    RandomSingle,

    /// <summary>ICC(3,1): these raters and no others; one rater's level, consistency.</summary>
    FixedSingle,

    /// <summary>ICC(1,k): as ICC(1,1), for the mean of the k raters.</summary>
    OneWayMean,

    /// <summary>ICC(2,k): as ICC(2,1), for the mean of the k raters.</summary>
    RandomMean,

    /// <summary>ICC(3,k): as ICC(3,1), for the mean of the k raters.</summary>
    FixedMean,
}

/// <summary>Why there are no intraclass correlations.</summary>
public enum NoIcc
{
    /// <summary>A rater left a target without a level. Leaving targets out to fill the grid would be choosing the answer.</summary>
    GridNotComplete,

    /// <summary>Fewer than two raters.</summary>
    FewRaters,

    /// <summary>Fewer than two targets.</summary>
    FewTargets,

    /// <summary>Every level is the same.</summary>
    NoVariation,
}

/// <summary>A 95% confidence interval.</summary>
public sealed record IccInterval(double Low, double High);

/// <summary>One intraclass correlation.</summary>
/// <param name="Form">Which of the six.</param>
/// <param name="Value">Exact, at most 1. None where the formula divides by zero or less: targets that do not differ at all leave nothing to be reliable about.</param>
/// <param name="F">Mean square between targets over that of the error, exact. None when the error is zero: agreement is perfect, and no ratio says how perfect.</param>
/// <param name="Between">Degrees of freedom above: targets − 1.</param>
/// <param name="Error">Degrees of freedom below.</param>
/// <param name="Interval">95% interval, ends within 1. None where value or F is none, or the quantile it needs does not exist.</param>
public sealed record Icc(IccForm Form, Ratio? Value, Ratio? F, int Between, int Error, IccInterval? Interval)
{
    /// <summary>As the papers write it: <c>ICC(2,k)</c>.</summary>
    public string Label => Form switch
    {
        IccForm.OneWaySingle => "ICC(1,1)",
        IccForm.RandomSingle => "ICC(2,1)",
        IccForm.FixedSingle => "ICC(3,1)",
        IccForm.OneWayMean => "ICC(1,k)",
        IccForm.RandomMean => "ICC(2,k)",
        _ => "ICC(3,k)",
    };
}

/// <summary>The analysis of variance behind the correlations: sums of squares over degrees of freedom, exact.</summary>
/// <param name="Targets">Between targets; BMS in Shrout &amp; Fleiss, MSR in McGraw &amp; Wong.</param>
/// <param name="Within">Within targets; WMS, MSW.</param>
/// <param name="Raters">Between raters; JMS, MSC.</param>
/// <param name="Residual">What neither explains; EMS, MSE.</param>
public sealed record IccMeanSquares(Ratio Targets, Ratio Within, Ratio Raters, Ratio Residual);

/// <summary>All six correlations of one grid, or why there are none.</summary>
/// <param name="Targets">Rows.</param>
/// <param name="Raters">Columns; the k of the labels.</param>
/// <param name="WhyNone">None when there are figures.</param>
/// <param name="MeanSquares">None when there are no figures.</param>
/// <param name="Forms">In the order of <see cref="IccForm"/>; empty when there are no figures.</param>
public sealed record IccTable(int Targets, int Raters, NoIcc? WhyNone, IccMeanSquares? MeanSquares, IReadOnlyList<Icc> Forms)
{
    /// <summary>One of the six, or none when the table has no figures.</summary>
    public Icc? this[IccForm form] => Forms.Count == 0 ? null : Forms[(int)form];
}
