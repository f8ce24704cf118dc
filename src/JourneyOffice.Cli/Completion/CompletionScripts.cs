namespace JourneyOffice.Cli;

/// <summary>Scripts for shells. Each asks the program itself, through its suggest directive, so that they never go stale.</summary>
internal static class CompletionScripts
{
    private const string Bash = """
        # journey completion for bash: add to ~/.bashrc:  eval "$(journey completion bash)"
        _journey_complete() {
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$(journey "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2> /dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _journey_complete journey

        """;

    private const string Zsh = """
        # journey completion for zsh: add to ~/.zshrc:  eval "$(journey completion zsh)"
        _journey() {
          local -a candidates
          candidates=("${(@f)$(journey "[suggest:${CURSOR}]" "${BUFFER}" 2> /dev/null)}")
          compadd -a candidates
          _files
        }
        compdef _journey journey

        """;

    private const string PowerShell = """
        # journey completion for PowerShell: add to $PROFILE:  journey completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName journey -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          journey "[suggest:$cursorPosition]" "$commandAst" 2> $null | Where-Object { $_ -like "$wordToComplete*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static string For(string shell) => shell switch
    {
        "bash" => Bash.ReplaceLineEndings("\n"),
        "zsh" => Zsh.ReplaceLineEndings("\n"),
        _ => PowerShell.ReplaceLineEndings("\n"),
    };
}
