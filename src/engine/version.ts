/** The version of the model. It is raised whenever a run of the same scenario and seed comes out otherwise, or tells more. */
export const ENGINE_VERSION = '0.3.0';
