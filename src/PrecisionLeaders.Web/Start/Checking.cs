using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using FluentValidation.AspNetCore;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Start;

/// <summary>Checks a form's shape by its rules and puts what is wrong beside its fields.</summary>
public static class Checking
{
    /// <param name="page">the page whose form it is</param>
    /// <param name="form">what was sent</param>
    /// <param name="rules">the shape it must have</param>
    /// <param name="name">the bound property's name, under which fields are known on the page</param>
    /// <returns>true when both binding and rules are content</returns>
    public static async Task<bool> IsValidAsync<T>(this PageModel page, T form, IValidator<T> rules, string name = "Form")
    {
        var result = await rules.ValidateAsync(form, page.HttpContext.RequestAborted);
        result.AddToModelState(page.ModelState, name);
        return page.ModelState.IsValid;
    }

    /// <summary>Asks a rule of the domain about one field, so that its sentence stands beside that field and is written once.</summary>
    public static IRuleBuilderOptionsConditions<T, TValue> Obeys<T, TValue>(this IRuleBuilder<T, TValue> field, Action<TValue> rule) => field.Obeys((_, value) => rule(value));

    /// <summary>The same for a rule that needs to know another field as well.</summary>
    public static IRuleBuilderOptionsConditions<T, TValue> Obeys<T, TValue>(this IRuleBuilder<T, TValue> field, Action<T, TValue> rule) =>
        field.Custom((value, context) =>
        {
            try
            {
                rule(context.InstanceToValidate, value);
            }
            catch (RuleBrokenException broken)
            {
                context.AddFailure(broken.Message);
            }
        });
}
