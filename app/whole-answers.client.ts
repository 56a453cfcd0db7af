const data = /\.data$/;

/**
 * Remix reads a page's data while it arrives, and complains of a broken stream when somebody goes on in the middle of it.
 * Handed over whole, an answer that is broken off is a request that was called off, which Remix knows.
 */
export function giveAnswersWhole() {
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const answer = await ask(input, init);
    if (!(input instanceof URL && data.test(input.pathname)) || !answer.body) return answer;
    const { status, statusText, headers } = answer;
    return new Response(await answer.arrayBuffer(), { status, statusText, headers });
  };
}
